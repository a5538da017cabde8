import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import type { Store } from "../../app/store";
import { isSingle, type Area } from "../../core/grid/address";
import { figuresOf } from "./selection-figures";
import type { SheetMap } from "./sheet-map";

/** The chosen block of the sheet that is shown. */
export interface ChosenBlock {
  readonly on: { readonly map: SheetMap; readonly area: Area } | null;
}

const useStyles = makeStyles({
  figures: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: "12px",
    margin: 0,
    padding: "0 12px",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: { display: "flex", gap: "4px" },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, userSelect: "text" },
});

/** What the chosen cells come to; nothing where there is but one, or nothing in them. */
export function SelectionStatus({ chosen }: { readonly chosen: Store<ChosenBlock> }) {
  const styles = useStyles();
  const { on } = useDeferredValue(useSyncExternalStore(chosen.subscribe, () => chosen.state));
  const figures = useMemo(() => (on && !isSingle(on.area) ? figuresOf(on.map, on.area) : undefined), [on]);
  if (!figures || figures.count < 2) return null;
  const { count, sum, average } = figures;
  const shown = { 求和: sum, 计数: String(count), 平均: average };
  return (
    <dl className={styles.figures} aria-label="选中的格">
      {Object.entries(shown).map(([name, value]) =>
        value === undefined ? null : (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
