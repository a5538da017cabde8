import { makeStyles } from "@fluentui/react-components";
import type { Area } from "../../core/grid/address";
import { COLUMN_HEADING_HEIGHT, headingWidth } from "./headings";
import type { Drawing } from "./pieces";

const useStyles = makeStyles({
  anchor: { position: "relative", width: 0, height: 0, zIndex: 7 },
  cut: {
    position: "absolute",
    pointerEvents: "none",
    outlineWidth: "2px",
    outlineStyle: "dashed",
    outlineColor: "#0f7b6c",
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

interface CutFrameProps {
  readonly drawing: Drawing;
  readonly area: Area;
}

/** The frame around a block that is cut and not yet pasted. */
export function CutFrame({ drawing: { rowAxis, columnAxis }, area }: CutFrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.anchor}>
      <div
        className={styles.cut}
        style={{
          left: headingWidth(rowAxis.count) + columnAxis.offset(area.left),
          top: COLUMN_HEADING_HEIGHT + rowAxis.offset(area.top),
          width: columnAxis.span(area.left, area.right),
          height: rowAxis.span(area.top, area.bottom),
        }}
      />
    </div>
  );
}
