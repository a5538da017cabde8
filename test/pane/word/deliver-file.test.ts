/** @jest-environment jsdom */
import type { GivenFile } from "../../../src/pane/word/deliver-file";

const FILE: GivenFile = {
  fileName: "自评报告.docx",
  bytes: new Uint8Array([1, 2, 3]),
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  description: "Word 文件",
};

type Picker = (options: { readonly suggestedName: string; readonly types: unknown }) => Promise<unknown>;

/** The module as it finds a window that has the file dialogs of newer browsers, or has not. */
async function deliverIn(picker: Picker | undefined) {
  jest.resetModules();
  Object.assign(window, { showSaveFilePicker: picker, showOpenFilePicker: picker });
  if (!picker) {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    Reflect.deleteProperty(window, "showOpenFilePicker");
  }
  const { deliverFile } = await import("../../../src/pane/word/deliver-file");
  return deliverFile(FILE);
}

test("is written where the person says, under the name proposed", async () => {
  const written: Blob[] = [];
  const asked: unknown[] = [];
  const writable = { write: async (blob: Blob) => void written.push(blob), close: async () => undefined };
  const delivery = await deliverIn(async (options) => {
    asked.push(options.suggestedName, options.types);
    return { name: options.suggestedName, createWritable: async () => writable };
  });
  expect(delivery).toBe("saved");
  expect(asked).toEqual(["自评报告.docx", [{ description: "Word 文件", accept: { [FILE.mediaType]: [".docx"] } }]]);
  expect(written.map(({ size }) => size)).toEqual([3]);
});

test("a dialog that is closed leaves nothing behind", async () => {
  const delivery = await deliverIn(async () => {
    throw new DOMException("The user aborted a request.", "AbortError");
  });
  expect(delivery).toBe("given-up");
});

test("a window that may not open a dialog says so", async () => {
  const delivery = await deliverIn(async () => {
    throw new DOMException("Must be handling a user gesture.", "SecurityError");
  });
  expect(delivery).toBe("failed");
});

test("without such dialogs the file is handed to the downloads", async () => {
  const downloads: string[] = [];
  URL.createObjectURL = () => "blob:one";
  URL.revokeObjectURL = () => undefined;
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(`${this.download} ${this.href}`);
  });
  try {
    expect(await deliverIn(undefined)).toBe("handed-over");
    expect(downloads).toEqual(["自评报告.docx blob:one"]);
  } finally {
    click.mockRestore();
  }
});
