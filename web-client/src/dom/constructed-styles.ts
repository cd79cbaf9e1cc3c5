/** An element that fills its shadow root itself, as those of media-chrome do. */
type Element = CustomElementConstructor;

/**
 * Lets elements that write their styles as text live under `style-src 'self'`. That policy refuses a
 * `<style>` that comes from a string of markup, in a shadow root as anywhere; it has nothing against
 * the same text as a constructed style sheet, since only a script of ours can make one. So the markup
 * is read where it does nothing, its styles are taken over as constructed sheets, and in the place of
 * each stays a mark that leads to its sheet, where media-chrome looks for it to move a bar.
 * To be called before the first of these elements is made.
 */
export function constructStyles(elements: readonly Element[]): void {
  for (const { prototype } of elements) {
    prototype.attachShadow = function attachShadow(this: HTMLElement, init: ShadowRootInit) {
      const root = HTMLElement.prototype.attachShadow.call(this, init);
      const fill = (markup: string) => fillWith(root, markup);
      // The two ways in which media-chrome fills a root, once, in the constructor.
      root.setHTMLUnsafe = fill;
      Object.defineProperty(root, "innerHTML", { set: fill });
      return root;
    };
  }
}

/** The browser hides its own `<style>`; a mark would take a place in the row. */
const MARK_RULE = "style { display: none }";

function fillWith(root: ShadowRoot, markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const { content } = template;
  // Roots declared for elements inside: each of those makes its own as well.
  for (const declared of content.querySelectorAll("template")) {
    declared.remove();
  }
  const sheets: CSSStyleSheet[] = [];
  for (const style of content.querySelectorAll("style")) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${style.textContent} ${MARK_RULE}`);
    sheets.push(sheet);
    // Bears the name media-chrome asks for and is no style to the browser, having no namespace.
    const mark = document.createElementNS(null, "style");
    Object.defineProperty(mark, "sheet", { value: sheet });
    style.replaceWith(mark);
  }
  root.replaceChildren(content);
  root.adoptedStyleSheets = sheets;
}
