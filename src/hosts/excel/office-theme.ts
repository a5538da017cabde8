/// <reference types="office-js" />

/** Whether Office shows itself light or dark. */
export interface OfficeTheme {
  /** `undefined` where Office does not say; the page then goes by what the system prefers. */
  current(): "light" | "dark" | undefined;
  /** Calls back when it may have changed. The result stops it. */
  onChange(changed: () => void): () => void;
}

/** The theme of the Office around the page. Excel has no event for it, so it is looked at again whenever the pane gets the focus. */
export function watchOfficeTheme(): OfficeTheme {
  return {
    current: currentTheme,
    onChange(changed) {
      let last = currentTheme();
      const look = (): void => {
        const now = currentTheme();
        if (now === last) return;
        last = now;
        changed();
      };
      window.addEventListener("focus", look);
      return () => window.removeEventListener("focus", look);
    },
  };
}

function currentTheme(): "light" | "dark" | undefined {
  const theme = (Office.context as { officeTheme?: Office.OfficeTheme }).officeTheme;
  if (!theme) return undefined;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  return isDark(theme.bodyBackgroundColor);
}

/** Older versions only tell colours: `#RRGGBB`. */
function isDark(colour: string | undefined): "light" | "dark" | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((pair) => parseInt(pair, 16));
  // Relative brightness as the eye weighs it (ITU-R BT.601).
  return 299 * red! + 587 * green! + 114 * blue! < 128_000 ? "dark" : "light";
}
