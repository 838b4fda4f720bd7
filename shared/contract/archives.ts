import { archiveAddingRoutes } from './archives/adding.ts';
import { archiveErasingRoutes } from './archives/erasing.ts';
import { archiveExportingRoutes } from './archives/exporting.ts';
import { archiveReadingRoutes } from './archives/reading.ts';
import type { RouteTable } from './route.ts';

export { MaterialForm } from './archives/adding.ts';
export { ErasureView } from './archives/erasing.ts';
export { ExportView } from './archives/exporting.ts';
export type { EntryFilter } from './archives/reading.ts';
export { ArchiveCheck, ArchiveExport, ArchiveView, ArchiveYear, EntryView, RequiredEntry } from './archives/views.ts';

/** Every route under /api/archives: 一企一档. */
export const archiveRoutes = { ...archiveReadingRoutes, ...archiveAddingRoutes, ...archiveExportingRoutes, ...archiveErasingRoutes } as const satisfies RouteTable;
