export function report(results) {
  return `${results.length} runs\n`;
}
