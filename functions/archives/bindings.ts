import type { archiveRoutes } from '../../shared/contract/archives.ts';
import type { Bindings } from '../http/use-case.ts';
import { addMaterial, enterBasics } from './add-material.ts';
import { checkArchive, checkBureauArchive } from './check-archive.ts';
import { decideErasure, listErasures, proposeErasure } from './erasures.ts';
import { exportArchive, exportBureauArchive } from './export-archive.ts';
import { listBureauExports, listExports, requestBureauExport, requestExport, showBureauExport, showExport } from './exports.ts';
import { listArchives } from './list-archives.ts';
import { listBureauEntries, listEntries } from './list-entries.ts';
import type { ArchivePorts } from './ports.ts';
import { showArchive, showBureauArchive } from './show-archive.ts';

export const archiveBindings = (ports: ArchivePorts): Bindings<typeof archiveRoutes> => ({
  listArchives: listArchives(ports),
  showBureauArchive: showBureauArchive(ports),
  listBureauEntries: listBureauEntries(ports),
  checkBureauArchive: checkBureauArchive(ports),
  exportBureauArchive: exportBureauArchive(ports),
  showArchive: showArchive(ports),
  listEntries: listEntries(ports),
  checkArchive: checkArchive(ports),
  exportArchive: exportArchive(ports),
  requestExport: requestExport(ports),
  listExports: listExports(ports),
  showExport: showExport(ports),
  requestBureauExport: requestBureauExport(ports),
  listBureauExports: listBureauExports(ports),
  showBureauExport: showBureauExport(ports),
  listErasures: listErasures(ports),
  proposeErasure: proposeErasure(ports),
  decideErasure: decideErasure(ports),
  addMaterial: addMaterial(ports),
  enterBasics: enterBasics(ports),
});
