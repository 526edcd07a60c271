import { normaliseName } from "@/lib/core/normalise";

/**
 * How well an expert's specialties fit what an application is about, 0 to 100: the part of the best specialty's letter
 * pairs that occur in one of the topics. "智能制造" in "产线智能制造改造" is 100, "智能仓储" is 33.
 */
export function affinity(specialties: readonly string[], topics: readonly string[]): number {
  const texts = topics.map((topic) => normaliseName(topic) ?? "");
  const shares = specialties.flatMap((specialty) => {
    const wanted = pairsOf(normaliseName(specialty) ?? "");
    return wanted.length === 0 ? [] : texts.map((text) => shareIn(text, wanted));
  });
  return shares.reduce((best, share) => Math.max(best, share), 0);
}

const shareIn = (text: string, wanted: readonly string[]) =>
  Math.floor((100 * wanted.filter((pair) => text.includes(pair)).length) / wanted.length);

function pairsOf(word: string): string[] {
  const letters = Array.from(word);
  return letters.length < 2 ? letters : letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}
