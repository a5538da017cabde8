export type { CellBadge, WorkbookGridProps } from "./props";
export { MAX_ZOOM, MIN_ZOOM } from "./props";
export { useFitZoom } from "./use-fit-zoom";
export { WorkbookGrid } from "./WorkbookGrid";
