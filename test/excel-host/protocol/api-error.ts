const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  Conflict: "The request could not be processed because of a conflict.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  RequestAborted: "The request was aborted during run time.",
  ServiceNotAvailable: "The service is unavailable.",
  Unauthenticated: "The required authentication information is either missing or invalid.",
  UndoNotSupported: "The operation cannot be undone, so it cannot be grouped.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "The requested operation cannot be performed because the workbook is not the active one.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
} as const;

/** The codes with which Excel refuses an action; `NotImplemented` is what the emulator says of itself. */
export type ApiErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<ApiErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** An action of a batch that Excel refuses. The batch ends with it; what was done before stays done. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = "ApiError";
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** The refusal of an argument, with what is wrong about it. */
export function invalidArgument(why?: string): ApiError {
  return new ApiError("InvalidArgument", why === undefined ? undefined : `${MESSAGES.InvalidArgument} ${why}`);
}
