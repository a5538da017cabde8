/** The words of a command are wrong, or a file cannot be written: one Chinese line for the user, exit status 2. */
export class Complaint extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Complaint";
  }
}
