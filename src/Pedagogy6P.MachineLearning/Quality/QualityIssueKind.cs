namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>What is suspicious about a column or about rows.</summary>
public enum QualityIssueKind
{
    /// <summary>The column has one value only (or none): it says nothing.</summary>
    Constant = 0,

    /// <summary>Nearly every row has its own value, as identifiers do.</summary>
    Identifier = 1,

    /// <summary>More than half of the values are missing.</summary>
    MostlyMissing = 2,

    /// <summary>The name says that the column is known only after the outcome.</summary>
    KnownAfterOutcomeByName = 3,

    /// <summary>The column alone separates the classes almost perfectly.</summary>
    SeparatesPerfectly = 4,

    /// <summary>Whether the value is missing almost gives the label away.</summary>
    MissingnessGivesLabelAway = 5,

    /// <summary>A person is in training and test rows.</summary>
    PersonInTrainAndTest = 6,

    /// <summary>The row's person had already gone at the landmark.</summary>
    GoneAtLandmark = 7,

    /// <summary>Rows that are identical in every feature and the label.</summary>
    DuplicateRows = 8,
}
