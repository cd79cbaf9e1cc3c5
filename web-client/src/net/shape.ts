/** Small checks that a value from the wire is what the types say. */
export type Check = (value: unknown) => boolean;

export const text: Check = (v) => typeof v === "string";
export const number: Check = (v) => typeof v === "number" && Number.isFinite(v);
export const whole: Check = (v) => Number.isSafeInteger(v);
export const flag: Check = (v) => typeof v === "boolean";
export const optional =
  (check: Check): Check =>
  (v) =>
    v === undefined || check(v);
export const list =
  (check: Check): Check =>
  (v) =>
    Array.isArray(v) && Array.from(v).every(check); // a null has left a hole, and `every` skips those

/** Fields not named are ignored: a newer server may say more. */
export const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (v) => {
    if (typeof v !== "object" || v === null) {
      return false;
    }
    const record = v as Readonly<Record<string, unknown>>;
    return Object.entries(fields).every(([name, check]) => check(record[name]));
  };
