import type { documentRoutes } from '../../shared/contract/documents.ts';
import type { Bindings } from '../http/use-case.ts';
import { checkText } from './check-text.ts';
import type { DocumentPorts } from './ports.ts';
import { downloadBureauDocument, downloadDocument, showBureauDocument, showDocument } from './show-document.ts';

export const documentBindings = (ports: DocumentPorts): Bindings<typeof documentRoutes> => ({
  checkText: checkText(ports),
  showBureauDocument: showBureauDocument(ports),
  downloadBureauDocument: downloadBureauDocument(ports),
  showDocument: showDocument(ports),
  downloadDocument: downloadDocument(ports),
});
