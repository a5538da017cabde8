import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Completion } from "../../../catalogue/own-rules/completion";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 2,
    boxSizing: "border-box",
    width: "270px",
    maxHeight: "232px",
    margin: 0,
    padding: "4px 0",
    overflowY: "auto",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  word: { display: "flex", gap: "8px", padding: "2px 10px", cursor: "pointer" },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  label: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  what: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});

interface CompletionListProps {
  readonly id: string;
  readonly words: readonly Completion[];
  readonly marked: number;
  /** Within the editor, in pixels. */
  readonly place: { readonly top: number; readonly left: number };
  readonly onTake: (word: Completion) => void;
}

/** What may stand where a person is typing. The focus stays in the field. */
export function CompletionList({ id, words, marked, place, onTake }: CompletionListProps) {
  const styles = useStyles();
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What browsers give back here is no concern of React's.
    void own.current?.scrollIntoView({ block: "nearest" });
  }, [marked, words]);
  return (
    <ul id={id} role="listbox" aria-label="可以写的" className={styles.list} style={place}>
      {words.map((completion, at) => (
        <li
          key={completion.word}
          ref={at === marked ? own : undefined}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === marked}
          className={mergeClasses(styles.word, at === marked && styles.marked)}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(completion);
          }}
        >
          <span className={styles.label}>{completion.word}</span>
          <span className={styles.what}>{completion.what}</span>
        </li>
      ))}
    </ul>
  );
}
