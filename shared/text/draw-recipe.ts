/** Redoes a draw without this software; the same in every language, in the README and on the page of the draw. */
export const DRAW_RECIPE = String.raw`LC_ALL=C sort list.txt > sorted.txt
hash=$(sha256sum sorted.txt | cut -c1-64)
while IFS= read -r entry; do
  printf '%s  %s\n' "$(printf 'draw-1\n%s\n%s\n%s' "$seed" "$hash" "$entry" | sha256sum | cut -c1-64)" "$entry"
done < sorted.txt | LC_ALL=C sort`;
