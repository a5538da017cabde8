import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { LEVEL_COLOURS } from "../core/rules/level-colours";

/** The theme of the program around the pane. */
export interface SurroundingTheme {
  /** `undefined` where the program does not say; the system's preference counts then. */
  current(): "light" | "dark" | undefined;
  /** Calls back when it may have changed. The result stops it. */
  onChange(changed: () => void): () => void;
}

/** Greens of a ledger, dark enough to carry white text (5.3:1 at 80). */
const LEDGER_GREEN: BrandVariants = {
  10: "#02080A",
  20: "#07211F",
  30: "#083633",
  40: "#074641",
  50: "#06564F",
  60: "#06675E",
  70: "#08786D",
  80: "#0F7B6C",
  90: "#2A9486",
  100: "#46A698",
  110: "#60B7AA",
  120: "#7AC8BC",
  130: "#95D8CE",
  140: "#B1E7DF",
  150: "#CFF3EE",
  160: "#ECFBF9",
};

/** Chinese text needs room: Fluent's own font list has no Chinese face. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Tokens of our own: the ink of each level, as `var(--level-error)`. */
function levelInks(ground: "ink" | "inkOnDark"): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LEVEL_COLOURS).map(([level, inks]) => [`level-${level}`, `#${inks[ground]}`]),
  );
}

const LIGHT: Theme = { ...createLightTheme(LEDGER_GREEN), ...levelInks("ink"), fontFamilyBase: FONTS };
const DARK: Theme = {
  ...createDarkTheme(LEDGER_GREEN),
  ...levelInks("inkOnDark"),
  fontFamilyBase: FONTS,
  colorBrandForeground1: LEDGER_GREEN[120],
  colorBrandForeground2: LEDGER_GREEN[130],
  colorBrandForegroundLink: LEDGER_GREEN[120],
};

/** The theme to draw in: that of the program around, else the system's. Forced colours are left to the system throughout. */
export function usePaneTheme(surrounding: SurroundingTheme): Theme {
  const [dark, setDark] = useState(() => isDark(surrounding));
  useEffect(() => {
    const look = (): void => setDark(isDark(surrounding));
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", look);
    const stop = surrounding.onChange(look);
    return () => {
      system.removeEventListener("change", look);
      stop();
    };
  }, [surrounding]);
  return dark ? DARK : LIGHT;
}

function isDark(surrounding: SurroundingTheme): boolean {
  const named = surrounding.current();
  return named === undefined ? window.matchMedia("(prefers-color-scheme: dark)").matches : named === "dark";
}
