import type { DraftKeeper } from "./rule-desk";

const KEY = "jihe.rules-draft";

/** The rules that are being written, kept by the browser: they are of no workbook. A browser that keeps nothing loses them with the page. */
export const browserDraft: DraftKeeper = {
  load() {
    try {
      return window.localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  save(text) {
    try {
      if (text === null) window.localStorage.removeItem(KEY);
      else window.localStorage.setItem(KEY, text);
    } catch {
      // Private windows keep nothing.
    }
  },
};
