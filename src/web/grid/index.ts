export type { CellBadge, RowsChange, WorkbookGridProps } from "./props";
export { MAX_ZOOM, MIN_ZOOM } from "./props";
export { WorkbookGrid } from "./WorkbookGrid";
