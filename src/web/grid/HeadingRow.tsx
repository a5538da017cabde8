import { mergeClasses } from "@fluentui/react-components";
import { columnLetters, type Area } from "../../core/grid/address";
import { headingWidth, useHeadingStyles } from "./headings";
import { stretchesOf, type Drawing } from "./pieces";

interface HeadingRowProps {
  readonly drawing: Drawing;
  readonly chosen: Area;
  readonly gapBefore: boolean;
  readonly gapBehind: boolean;
}

/** The column letters, and the corner that chooses all. */
export function HeadingRow({ drawing, chosen, gapBefore, gapBehind }: HeadingRowProps) {
  const styles = useHeadingStyles();
  const { columnAxis, rowAxis, frozen, columns } = drawing;
  const [atLeft = [], behind = []] = stretchesOf(frozen.columns, columns).map((stretch) => columnAxis.shownIn(stretch));
  const heading = (column: number) => (
    <th
      key={column}
      role="columnheader"
      scope="col"
      aria-colindex={column + 2}
      data-column-heading={column}
      className={mergeClasses(
        styles.heading,
        styles.columnHeading,
        column >= chosen.left && column <= chosen.right && styles.current,
      )}
      style={
        column < frozen.columns
          ? { left: headingWidth(rowAxis.count) + columnAxis.offset(column), zIndex: 6 }
          : undefined
      }
    >
      {columnLetters(column)}
    </th>
  );
  return (
    <tr role="row" aria-rowindex={1}>
      <td aria-hidden data-corner className={mergeClasses(styles.heading, styles.corner)} />
      {atLeft.map(heading)}
      {gapBefore && <td aria-hidden />}
      {behind.map(heading)}
      {gapBehind && <td aria-hidden />}
    </tr>
  );
}
