import { Button, makeStyles } from "@fluentui/react-components";
import { Dialog } from "./Dialog";

const useStyles = makeStyles({
  text: { margin: "8px 0 0", overflowWrap: "anywhere" },
  buttons: { display: "flex", justifyContent: "flex-end", flexWrap: "wrap", gap: "8px", marginTop: "20px" },
});

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  /** What the button says that goes on. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function Question({ title, text, yes, onYes, onClose }: QuestionProps) {
  const styles = useStyles();
  const goOn = (): void => {
    onClose();
    onYes();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={goOn}>
          {yes}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Dialog>
  );
}
