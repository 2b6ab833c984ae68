namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>What a slot of ML.NET's vector of features holds: the value of a feature, or whether it has a category.</summary>
/// <param name="Feature">The feature, by number.</param>
/// <param name="Category">The category by code; −1 where the slot holds the value.</param>
/// <param name="Fill">The value that missing ones were replaced by; NaN where they were left to ML.NET.</param>
internal readonly record struct FeatureSlot(int Feature, int Category = -1, float Fill = float.NaN);
