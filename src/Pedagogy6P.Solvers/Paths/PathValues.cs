using Google.OrTools.Sat;
using Google.Protobuf.Collections;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>Values of variables. Not thread-safe.</summary>
internal sealed class PathValues
{
    private readonly Dictionary<int, long> _values = [];

    /// <summary>The value of a variable.</summary>
    public long this[IntVar variable]
    {
        get => _values[variable.Index];
        set => _values[variable.Index] = value;
    }

    /// <summary>Whether a variable is 1.</summary>
    public bool Is(BoolVar variable) => this[variable] != 0;

    /// <summary>The values of all variables of a model that was solved.</summary>
    public static PathValues Of(CpSolver solver)
    {
        var values = new PathValues();
        RepeatedField<long> solution = solver.Response!.Solution;
        for (int variable = 0; variable < solution.Count; variable++)
        {
            values._values[variable] = solution[variable];
        }

        return values;
    }

    /// <summary>Gives a solver the values to start from.</summary>
    public void HintTo(CpModel model)
    {
        var hint = new PartialVariableAssignment();
        foreach ((int variable, long value) in _values.OrderBy(pair => pair.Key))
        {
            hint.Vars.Add(variable);
            hint.Values.Add(value);
        }

        model.Model.SolutionHint = hint;
    }
}
