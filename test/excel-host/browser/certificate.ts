import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate for it, both as PEM text. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate for `localhost` that nobody vouches for, made on the spot: no tool needs to be installed and no key lies
 * in the project. For loopback servers of tests only.
 */
export function selfSignedCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.from([1])),
    ECDSA_WITH_SHA256,
    NAME,
    sequence(utcTime(new Date(Date.UTC(2020, 0, 1))), utcTime(new Date(Date.UTC(2049, 0, 1)))),
    NAME,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(3, sequence(sequence(SUBJECT_ALT_NAME, octets(sequence(dnsName("localhost"), ipAddress(127, 0, 0, 1)))))),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = sequence(body, ECDSA_WITH_SHA256, bits(signature));
  return { key: String(privateKey.export({ type: "pkcs8", format: "pem" })), cert: pem(certificate) };
}

/** One DER element: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

function lengthOf(content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function integer(value: Buffer): Buffer {
  return der(0x02, value);
}

function octets(content: Buffer): Buffer {
  return der(0x04, content);
}

function bits(content: Buffer): Buffer {
  return der(0x03, Buffer.from([0]), content);
}

function tagged(number: number, content: Buffer): Buffer {
  return der(0xa0 + number, content);
}

function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

function dnsName(name: string): Buffer {
  return der(0x82, Buffer.from(name));
}

function ipAddress(...bytes: readonly number[]): Buffer {
  return der(0x87, Buffer.from(bytes));
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function pem(content: Buffer): string {
  const lines = content.toString("base64").replace(/.{64}/g, "$&\n").trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** 1.2.840.10045.4.3.2 */
const ECDSA_WITH_SHA256 = sequence(objectId("2a8648ce3d040302"));
/** 2.5.29.17 */
const SUBJECT_ALT_NAME = objectId("551d11");
/** 2.5.4.3, common name */
const NAME = sequence(der(0x31, sequence(objectId("550403"), der(0x0c, Buffer.from("localhost")))));
