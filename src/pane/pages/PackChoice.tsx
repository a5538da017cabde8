import { Button, Field, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { namedPack, packChoices, troubleOfPack } from "../../app/session";
import { useSession, useSessionState } from "../session-context";
import { usePageStyles } from "../page-styles";
import { packOfFile } from "./pack-of-file";

interface PackChoiceProps {
  /** When another choice shows in the results, in Chinese. */
  readonly effect: string;
}

/** 口径: one that comes with the program, or a bureau's own from its file; shown by its title. */
export function PackChoice({ effect }: PackChoiceProps) {
  const styles = usePageStyles();
  const session = useSession();
  const { settings } = useSessionState();
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { name, title } = namedPack(settings);
  const choices = packChoices();
  const kept = troubleOfPack(settings);
  const faults = refused.length > 0 ? refused : kept === undefined ? [] : [kept];
  const isOwn = !choices.some((choice) => choice.name === name);
  const take = async (file: File): Promise<void> => {
    const read = await packOfFile(file);
    if ("faults" in read) return setRefused(read.faults.map((fault) => `${file.name} ${fault}`));
    setRefused([]);
    await session.changeSettings({ pack: read.pack, thresholds: {} });
  };
  return (
    <>
      <Field className={styles.narrow} label="口径" hint={`各地的分值、阈值和等级不同。${effect}`}>
        <Select value={name} onChange={(_, { value }) => void session.changeSettings({ pack: value, thresholds: {} })}>
          {isOwn && <option value={name}>{title}</option>}
          {choices.map((choice) => (
            <option key={choice.name} value={choice.name}>
              {choice.title}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button size="small" onClick={() => picker.current?.click()}>
          用单位下发的口径文件…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,.xlsx,application/json"
          hidden
          aria-label="口径文件"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            // The same file, mended, may be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
      {faults.length > 0 && (
        <ul className={styles.list} role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  );
}
