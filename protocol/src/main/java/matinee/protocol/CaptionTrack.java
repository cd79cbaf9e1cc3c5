package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// What is said in a film, written in one language: WebVTT or SubRip, which the browsers fetch.
///
/// @param language a BCP 47 tag (`sv`, `pt-BR`), when it is known
/// @param label what to call it, when the language does not say enough
public record CaptionTrack(String address, @Nullable String language, @Nullable String label) {
  public CaptionTrack {
    address = Address.ofWhatGoesWithIt("captions.address", Limits.present("address", address));
    if (language != null) {
      language = Limits.language("captions.language", language);
    }
    if (label != null) {
      label = Text.line("captions.label", label, Limits.CAPTION_LABEL, RefusalCode.TEXT_EMPTY);
    }
  }
}
