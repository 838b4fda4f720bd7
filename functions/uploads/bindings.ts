import type { uploadRoutes } from '../../shared/contract/uploads.ts';
import type { Bindings } from '../http/use-case.ts';
import { renewBureauUploadAddress, renewUploadAddress } from './address.ts';
import { completeBureauUpload, completeUpload } from './complete-upload.ts';
import type { UploadPorts } from './ports.ts';
import { requestBureauUpload, requestUpload } from './request-upload.ts';
import { listBureauFiles, listFiles, showBureauUpload, showUpload } from './show-upload.ts';

export const uploadBindings = (ports: UploadPorts): Bindings<typeof uploadRoutes> => ({
  requestUpload: requestUpload(ports),
  renewUploadAddress: renewUploadAddress(ports),
  completeUpload: completeUpload(ports),
  listFiles: listFiles(ports),
  showUpload: showUpload(ports),
  requestBureauUpload: requestBureauUpload(ports),
  renewBureauUploadAddress: renewBureauUploadAddress(ports),
  completeBureauUpload: completeBureauUpload(ports),
  listBureauFiles: listBureauFiles(ports),
  showBureauUpload: showBureauUpload(ports),
});
