namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>Nothing that is read.</summary>
internal sealed class NoColumns;
