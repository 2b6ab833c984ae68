using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>A model that was imported from XGBoost.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rounds">Boosting rounds of the file.</param>
/// <param name="KeptRounds">How many of them, from the first, the model keeps.</param>
/// <param name="Notes">
/// What whoever uses the model should know, one English sentence each: rounds left out, names made up, how values are read. May be empty.
/// </param>
public sealed record XgboostModel(BoostedTreesModel Model, int Rounds, int KeptRounds, ImmutableArray<string> Notes);
