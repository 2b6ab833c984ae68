namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>How splits compare, numbered as the operator TreeEnsemble numbers them.</summary>
internal enum SplitMode
{
    /// <summary>The value is at most the split.</summary>
    AtMost = 0,

    /// <summary>The value is below the split.</summary>
    Below = 1,

    /// <summary>The value is one of the members.</summary>
    Member = 6,
}
