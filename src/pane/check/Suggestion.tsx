import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import { suggestionsOf, type Checked } from "../../app/session";
import { useBusy, useSession } from "../session-context";

type Suggested = ReturnType<typeof suggestionsOf>[number];

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    flexShrink: 0,
    margin: "0 0 5px",
    padding: "5px 12px",
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    "& > svg": { flexShrink: 0, fontSize: "18px", color: "var(--level-advice)" },
  },
  words: { flex: "1 1 170px", minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "4px" },
});

/** The first label that nobody could read and that is like one of the form, to be confirmed: what hangs on it is then checked. */
export function SuggestionBox({ checked: { check } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const suggested = suggestionsOf(check).find(({ label }) => !refused.includes(label));
  if (!suggested) return null;
  const { label, as } = suggested;
  return (
    <section className={styles.box} aria-label="没读懂的写法">
      <QuestionCircleRegular aria-hidden />
      <span className={styles.words}>
        “<strong>{label}</strong>”没读懂，是不是“{as}”？
      </span>
      <span className={styles.buttons}>
        <ConfirmButton suggested={suggested} />
        <Button size="small" appearance="subtle" onClick={() => setRefused([...refused, label])}>
          不是
        </Button>
      </span>
    </section>
  );
}

/** 就是它: kept on 校验说明, and read anew. */
export function ConfirmButton({ suggested: { label, as } }: { readonly suggested: Suggested }) {
  const session = useSession();
  const busy = useBusy();
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => void session.confirmLabel(label, as)}>
      就是它
    </Button>
  );
}
