import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  menu: {
    position: "fixed",
    zIndex: 20,
    display: "flex",
    flexDirection: "column",
    minWidth: "180px",
    padding: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: "flex",
    justifyContent: "space-between",
    gap: "24px",
    padding: "6px 10px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  apart: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 0 },
  keys: { color: tokens.colorNeutralForeground3 },
});

/** One thing the menu offers. */
export interface MenuItem {
  readonly label: string;
  /** The keys that do the same, e.g. `Ctrl+C`. */
  readonly keys?: string;
  /** A line stands before it. */
  readonly isApart?: boolean;
  readonly onClick: () => void;
}

interface GridMenuProps {
  /** Where it was asked for, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly MenuItem[];
  /** It is over, whether something was chosen or not. */
  readonly onClose: () => void;
}

/** The menu of the chosen cells. Arrows go from item to item, Esc and a click beside it close it. */
export function GridMenu({ at, items, onClose }: GridMenuProps) {
  const styles = useStyles();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = menu.current;
    if (!shown) return;
    // Never over the edge of the window.
    const { width, height } = shown.getBoundingClientRect();
    shown.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width))}px`;
    shown.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height))}px`;
    shown.querySelector("button")?.focus();
  }, [at]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (step === undefined) return;
    const current = buttons.findIndex((button) => button === document.activeElement);
    if (step !== undefined) buttons[(current + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label="单元格"
      className={styles.menu}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onClose()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map(({ label, keys, isApart, onClick }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          className={mergeClasses(styles.item, isApart && styles.apart)}
          {...(keys !== undefined && { "aria-keyshortcuts": keys.replace("Ctrl", "Control") })}
          onClick={() => {
            onClose();
            onClick();
          }}
        >
          <span>{label}</span>
          {keys !== undefined && (
            <span aria-hidden className={styles.keys}>
              {keys}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
