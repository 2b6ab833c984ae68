namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>A node whose rows get their leaf values: one value for all, or one on each side of the node's split.</summary>
internal readonly record struct LeafUpdate(GrowingNode Node, float Left, float? Right);
