import type { ChosenFile } from "../../app/session";
import { bytesOfFile } from "../../hosts/bytes-of-file";

/** A file that a person chose in the pane; read when its turn comes, and again where they try again. */
export function chosenFile(file: File): ChosenFile {
  return { fileName: file.name, read: () => bytesOfFile(file) };
}
