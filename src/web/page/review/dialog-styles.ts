import { makeStyles, tokens } from "@fluentui/react-components";

/** How dialogs of the review look: a few words, fields, and the buttons. */
export const useDialogStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", marginTop: "12px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});
