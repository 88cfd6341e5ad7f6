"""One minimum for an article, shared among its sizes by how much each is worn."""

from collections.abc import Mapping


def shared(minimum: int, worn: Mapping[str, int]) -> dict[str, int]:
    """`minimum` pieces over the sizes, as near to their weights as whole pieces go; they add up to `minimum`.

    A size that anybody wears gets at least one piece while there are enough for all of them. What is left by rounding
    goes to the largest remainders, earlier sizes first. With nothing worn yet every size counts the same.
    """
    sizes = [size for size, weight in worn.items() if weight > 0] or list(worn)
    found = dict.fromkeys(worn, 0)
    if not sizes or minimum <= 0:
        return found
    least = 1 if minimum >= len(sizes) else 0
    weights = {size: max(1, worn[size]) for size in sizes}
    exact = {size: minimum * weights[size] / sum(weights.values()) for size in sizes}
    found |= {size: max(least, int(exact[size])) for size in sizes}
    while (spare := minimum - sum(found.values())) != 0:
        step = 1 if spare > 0 else -1
        able = [size for size in sizes if step > 0 or found[size] > least]
        chosen = max(able, key=lambda size: step * (exact[size] - found[size]))
        found[chosen] += step
    return found
