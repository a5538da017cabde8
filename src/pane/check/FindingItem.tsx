import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useId, useRef } from "react";
import { placeWords, type ListedFinding } from "../../app/session";
import { focusedField } from "../focused-field";
import { NumberedContext } from "../navigation";
import { useSession } from "../session-context";
import { HEAD_HEIGHT } from "../shell/use-head-height";
import { FindingCard } from "./FindingCard";
import { StandingIcon } from "./severity";

const BELOW_HEAD = `calc(var(${HEAD_HEIGHT}, 40px) + 8px)`;

const useStyles = makeStyles({
  // The head above and the walk bar below lie over the list, so a finding is never scrolled under them.
  item: {
    scrollMarginTop: BELOW_HEAD,
    scrollMarginBottom: "52px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    scrollMarginTop: BELOW_HEAD,
    scrollMarginBottom: "52px",
    display: "grid",
    gridTemplateColumns: "18px 1fr",
    columnGap: "8px",
    width: "100%",
    padding: "8px 4px 8px 2px",
    border: "none",
    borderLeft: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // Forced colours paint transparent borders too.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  message: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** One finding: folded a title and two lines, unfolded its card. Choosing it selects its cell. */
export function FindingItem({ listed, isCurrent, onChoose }: FindingItemProps) {
  const styles = useStyles();
  const session = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const cardId = useId();
  const { finding, accepted, rule, number } = listed;
  const isNumbered = useContext(NumberedContext);
  useEffect(() => {
    // Where the list has only moved on below a person who types, it must not take their next letters.
    if (!isCurrent || focusedField()) return;
    button.current?.focus({ preventScroll: true });
    // The whole card where it fits, and its head in any case.
    item.current?.scrollIntoView({ block: "nearest" });
    button.current?.scrollIntoView({ block: "nearest" });
    // Saving or taking back a reason removes the button that had the focus.
  }, [isCurrent, accepted]);
  const choose = (): void => {
    onChoose();
    if (!isCurrent && finding.at) void session.reveal(finding.at);
  };
  return (
    <li ref={item} className={styles.item}>
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.head, isCurrent && styles.current)}
        aria-expanded={isCurrent}
        aria-controls={isCurrent ? cardId : undefined}
        onClick={choose}
      >
        <StandingIcon standing={accepted === undefined ? finding.severity : "accepted"} />
        <span>
          <span className={styles.title}>{rule?.title ?? finding.rule}</span>
          {!isCurrent && <span className={styles.message}>{finding.message}</span>}
          <span className={styles.place}>
            {isNumbered && `问题 ${number} · `}
            {placeWords(finding)}
          </span>
        </span>
      </button>
      {isCurrent && <FindingCard id={cardId} listed={listed} />}
    </li>
  );
}
