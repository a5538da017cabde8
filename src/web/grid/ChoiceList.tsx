import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type CSSProperties } from "react";
import type { Choice } from "../editing";

/** Lists lie on the white paper of the sheet, so they do not follow the theme. */
const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 9,
    boxSizing: "border-box",
    maxHeight: "220px",
    maxWidth: "360px",
    margin: 0,
    padding: "2px",
    overflowY: "auto",
    overflowX: "hidden",
    color: "#000",
    backgroundColor: "#fff",
    border: "1px solid #616161",
    boxShadow: "0 4px 12px rgba(0, 0, 0, 0.3)",
    fontSize: "13px",
  },
  option: { padding: "4px 8px", cursor: "pointer", overflowWrap: "anywhere", ":hover": { backgroundColor: "#f0f0f0" } },
  current: {
    backgroundColor: "#0f7b6c",
    color: "#fff",
    ":hover": { backgroundColor: "#0f7b6c" },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

interface ChoiceListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  /** -1 for none. */
  readonly current: number;
  readonly style: CSSProperties;
  readonly onChoose: (choice: Choice) => void;
}

/** The values that the file offers for the active cell. The keyboard stays in the field over the cell. */
export function ChoiceList({ id, choices, current, style, onChoose }: ChoiceListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div ref={list} role="listbox" id={id} aria-label="可选的值" className={styles.list} style={style}>
      {choices.map((choice, index) => (
        <div
          key={`${index} ${choice.text}`}
          role="option"
          id={optionId(id, index)}
          aria-selected={index === current}
          className={mergeClasses(styles.option, index === current && styles.current)}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(choice);
          }}
        >
          {choice.text}
        </div>
      ))}
    </div>
  );
}

/** The id of an option, for `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}
