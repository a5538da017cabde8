import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useContext, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** The foot of the pane, once it is there. */
export const BarSlotContext = createContext<HTMLElement | null>(null);

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& button": { whiteSpace: "nowrap", minWidth: 0 },
  },
});

/** What a page has at the foot of the pane, under all messages: always in reach. */
export function BarSlot({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const slot = useContext(BarSlotContext);
  return (
    slot &&
    createPortal(
      <section className={styles.bar} aria-label="接下来">
        {children}
      </section>,
      slot,
    )
  );
}
