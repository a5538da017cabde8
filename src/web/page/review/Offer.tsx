import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ReviewUnit } from "../../review/review-state";

const useStyles = makeStyles({ offer: { flexShrink: 0, margin: "0 20px 8px" } });

interface OfferProps {
  /** Units that it is about; whoever refuses it for these is not asked again. Nothing is offered for none. */
  readonly of: readonly ReviewUnit[];
  readonly accept: string;
  readonly onAccept: () => void;
  readonly children: ReactNode;
}

/** Offers to take units of the table together; none are without being asked. */
export function Offer({ of, accept, onAccept, children }: OfferProps) {
  const styles = useStyles();
  const [refused, setRefused] = useState("");
  const key = of.map(({ id }) => id).join(" ");
  if (key === "" || key === refused) return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.offer}>
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={onAccept}>
          {accept}
        </Button>
        <Button onClick={() => setRefused(key)}>分开看</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
