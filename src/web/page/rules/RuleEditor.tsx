import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from "react";
import type { PlacedFault } from "../../../catalogue/own-rules";
import { CompletionList } from "./CompletionList";
import { selectIn } from "./editor-field";
import { LINE_HEIGHT, PADDING, TextBehind } from "./TextBehind";
import { useCompletions } from "./use-completions";
import { useRuleDesk } from "./use-rule-desk";

/** What the page around the editor can ask of it. */
export interface EditorHandle {
  /** Shows a place of the text, chosen. */
  select(start: number, end: number): void;
}

interface RuleEditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly text: string;
  readonly faults: readonly PlacedFault[];
}

const FONT = `${tokens.fontSizeBase300} / ${LINE_HEIGHT}px "Sarasa Mono SC", "Noto Sans Mono CJK SC", Consolas, "Microsoft YaHei", monospace`;

const useStyles = makeStyles({
  editor: { position: "relative", flexGrow: 3, flexBasis: 0, minWidth: 0, minHeight: "160px", overflow: "hidden" },
  font: { font: FONT, whiteSpace: "pre", tabSize: 2 },
  field: {
    position: "absolute",
    inset: 0,
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    margin: 0,
    padding: `${PADDING}px ${PADDING}px ${PADDING}px 56px`,
    border: "none",
    resize: "none",
    overflow: "auto",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** The field that rules are typed in: a field of the browser's own, with mistakes underlined behind it and a list of what may be written. */
export function RuleEditor({ ref, text, faults }: RuleEditorProps) {
  const styles = useStyles();
  const rules = useRuleDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { listed, list, take, close, onKeyDown } = useCompletions(field, faults);
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  useImperativeHandle(
    ref,
    () => ({ select: (start, end) => field.current && selectIn(field.current, start, end) }),
    [],
  );
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <div className={styles.editor}>
      <TextBehind text={text} faults={faults} scroll={scroll} font={styles.font} />
      <textarea
        ref={field}
        className={mergeClasses(styles.font, styles.field)}
        aria-label="规则"
        aria-autocomplete="list"
        aria-controls={listed ? listId : undefined}
        aria-activedescendant={listed ? `${listId}-${listed.marked}` : undefined}
        aria-invalid={faults.length > 0}
        spellCheck={false}
        wrap="off"
        placeholder={"规则 执行率下限（核实）\n  附件2.执行率 >= 90%"}
        value={text}
        onChange={({ currentTarget, nativeEvent }) => {
          rules.write(currentTarget.value);
          const isComposing = "isComposing" in nativeEvent && nativeEvent.isComposing === true;
          if (isComposing) close();
          else list(false);
        }}
        onCompositionEnd={() => list(false)}
        onKeyDown={onKeyDown}
        onClick={close}
        onBlur={close}
        onScroll={({ currentTarget: { scrollTop, scrollLeft } }) => setScroll({ top: scrollTop, left: scrollLeft })}
      />
      {listed && <CompletionList id={listId} {...listed} onTake={take} />}
    </div>
  );
}
