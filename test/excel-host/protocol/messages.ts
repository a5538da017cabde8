import { isJsonObject, type Json, type JsonObject } from "./json";

/** A message of the library to its host, as far as the emulator needs it. */
export interface PaneMessage {
  readonly actionName: string;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly actionType: number;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: Json;
}

/** Reads what the library posted; `undefined` for anything that is not of this protocol. */
export function readPaneMessage(text: string): PaneMessage | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isJsonObject(message) || message["_messageType"] !== 0) return undefined;
  return {
    actionName: wordOf(message["_actionName"]),
    actionType: Number(message["_actionType"] ?? 0),
    conversationId: wordOf(message["_conversationId"]),
    correlationId: Number(message["_correlationId"] ?? 0),
    data: message["_data"] ?? null,
  };
}

/** The answer to a message, as the library wants it posted. `origin` is that of the host's page. */
export function answerMessage(to: PaneMessage, data: Json, origin: string): string {
  return response(to.actionName, to.conversationId, to.correlationId, data, origin, 0);
}

/** The host could not make sense of a call. */
export function eventMessage(name: string, conversationId: string, data: Json, origin: string): string {
  return response(name, conversationId, -1, data, origin, 1);
}

function response(
  actionName: string,
  conversationId: string,
  correlationId: number,
  data: Json,
  origin: string,
  responseType: 0 | 1,
): string {
  const message: JsonObject = {
    _messageType: 1,
    _actionName: actionName,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  };
  return JSON.stringify(message);
}

function wordOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
