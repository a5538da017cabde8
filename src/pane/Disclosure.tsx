import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FoldSign } from "./FoldSign";

const useStyles = makeStyles({
  // A real button: the Tab key of Excel on the web passes over the summary of details.
  title: {
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What is shown when a person asks for it. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className={styles.title} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {title} <FoldSign isOpen={isOpen} />
      </button>
      {isOpen && children}
    </div>
  );
}
