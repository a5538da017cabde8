import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, type ReactNode } from "react";
import { Disclosure } from "../Disclosure";
import type { BarData } from "./bar-data";
import { Legend } from "./Legend";

const BarCanvas = lazy(() => import(/* webpackChunkName: "charts" */ "./BarCanvas"));

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: "6px", margin: 0 },
  caption: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface BarFigureProps {
  readonly caption: string;
  readonly data: BarData;
  /** The same as a table. */
  readonly children: ReactNode;
  /** A part of a bar was chosen, by the numbers of the bar and of the part. Whatever it does, the table must offer too. */
  readonly onPart?: (row: number, part: number) => void;
}

/** A chart with its legend, and under it the same as a table for those who would rather read, or cannot see it. */
export function BarFigure({ caption, data, children, onPart }: BarFigureProps) {
  const styles = useStyles();
  const legend = useRef<HTMLUListElement>(null);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <Legend ref={legend} series={data.series} />
      <Suspense fallback={null}>
        <BarCanvas data={data} words={wordsOf(caption, data)} legend={legend} onPart={onPart} />
      </Suspense>
      <Disclosure title="看数字表">{children}</Disclosure>
    </figure>
  );
}

function wordsOf(caption: string, { series, rows, layout }: BarData): string {
  const lines = rows.map(({ name, values, figure }) => {
    const parts = series.map(({ title }, index) => `${title} ${values[index] ?? 0}`);
    return `${name} ${layout === "stacked" ? parts.join("，") : figure}`;
  });
  return `${caption}：${lines.join("；")}`;
}
