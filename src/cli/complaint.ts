/** The words of a command are wrong, or a file cannot be written: Chinese for the user, exit status 2. */
export class Complaint extends Error {
  /** Further lines behind the message, one fault each; most complaints have none. */
  readonly details: readonly string[];

  constructor(message: string, { details = [], ...options }: ErrorOptions & { details?: readonly string[] } = {}) {
    super(message, options);
    this.name = "Complaint";
    this.details = details;
  }
}
