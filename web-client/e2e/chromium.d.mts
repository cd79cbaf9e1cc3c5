export function chromium(): string | undefined;
export const FLAGS: string[];
