import type { SettingsStore } from "../../app/ports";

const KEY = "jihe.settings";

/** What a person has chosen, kept by the browser for all workbooks: a file outside of Excel has no place for it. */
export const browserSettings: SettingsStore = {
  async load() {
    try {
      const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "{}");
      return typeof stored === "object" && stored !== null ? { ...stored } : {};
    } catch {
      return {};
    }
  },
  async save(settings) {
    window.localStorage.setItem(KEY, JSON.stringify(settings));
  },
};
