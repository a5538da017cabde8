/// <reference types="office-js" />
import { HostError } from "../../app/ports";

/** Where our settings stand among those that add-ins keep in a workbook. */
const KEY = "jihe";

/** What a workbook keeps for us; nothing where it keeps nothing that can be read. */
export function loadSettings(): Readonly<Record<string, unknown>> {
  const kept: unknown = Office.context.document.settings.get(KEY);
  if (typeof kept !== "string") return {};
  return parsed(kept);
}

/** Keeps settings with the workbook; they are in the file once the user saves it. @throws HostError */
export async function saveSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  Office.context.document.settings.set(KEY, JSON.stringify(settings));
  await new Promise<void>((resolve, reject) => {
    Office.context.document.settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new HostError("unknown", "设置没有保存到工作簿中", { cause: result.error }));
    });
  });
}

/** Another program may have written anything there. */
function parsed(kept: string): Readonly<Record<string, unknown>> {
  try {
    const settings: unknown = JSON.parse(kept);
    return typeof settings === "object" && settings !== null && !Array.isArray(settings) ? { ...settings } : {};
  } catch {
    return {};
  }
}
