import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTableStyles } from "./table-styles";

interface PlainTableProps {
  readonly name: string;
  readonly heads: readonly string[];
  /** Which columns are figures. */
  readonly figures: readonly number[];
  /** How wide the first columns are; all are alike where absent. */
  readonly widths?: readonly (string | undefined)[];
  readonly count: number;
  readonly children: ReactNode;
}

/** A table of which all rows are drawn, under heads that stay. */
export function PlainTable({ name, heads, figures, widths = [], count, children }: PlainTableProps) {
  const styles = useTableStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={styles.table} style={{ minWidth: "720px" }}>
        {widths.length > 0 && (
          <colgroup>
            {heads.map((_, at) => (
              <col key={at} style={{ width: widths[at] }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={at} scope="col" className={mergeClasses(styles.head, figures.includes(at) && styles.figure)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {count === 0 && <p className={styles.nothing}>没有。</p>}
    </div>
  );
}
