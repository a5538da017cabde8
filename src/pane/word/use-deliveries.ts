import { useCallback, useState } from "react";
import { deliverFile, type Delivery, type GivenFile } from "./deliver-file";

/** How far a file has come: on its way, or what became of it; `not-arrived` is what the person said of its download. */
export type DeliveryState = "under-way" | Delivery | "not-arrived";

/** Deliveries of the files on a page, by their bytes. */
export interface Deliveries {
  stateOf(file: GivenFile): DeliveryState | undefined;
  deliver(file: GivenFile): Promise<void>;
  /** The person's answer to whether a download has arrived. */
  answer(file: GivenFile, arrived: boolean): void;
}

/** Keeps what became of each file as long as the page is shown. */
export function useDeliveries(): Deliveries {
  const [states, setStates] = useState<ReadonlyMap<Uint8Array, DeliveryState>>(new Map());
  const note = useCallback(
    ({ bytes }: GivenFile, state: DeliveryState) => setStates((before) => new Map(before).set(bytes, state)),
    [],
  );
  const deliver = useCallback(
    async (file: GivenFile) => {
      note(file, "under-way");
      note(file, await deliverFile(file));
    },
    [note],
  );
  return {
    stateOf: ({ bytes }) => states.get(bytes),
    deliver,
    answer: (file, arrived) => note(file, arrived ? "saved" : "not-arrived"),
  };
}
