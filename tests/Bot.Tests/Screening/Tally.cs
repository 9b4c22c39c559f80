using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening;

/// <summary>Counts of one row of the evaluation table. Danger means high or imminent.</summary>
internal sealed class Tally
{
    private int _all;
    private int _exact;
    private int _found;
    private int _harmless;
    private int _falseAlarms;
    private int _alarms;

    private int _imminent;
    private int _imminentHeard;

    internal int Dangerous { get; private set; }

    internal double Exact => Share(_exact, _all);

    internal double Recall => Share(_found, Dangerous);

    internal double FalseAlarms => _harmless == 0 ? 0 : (double)_falseAlarms / _harmless;

    internal double ImminentHeard => Share(_imminentHeard, _imminent);

    internal double Precision => Share(_found, _alarms);

    internal void Add(DangerLevel wanted, DangerLevel got)
    {
        _all++;
        _exact += wanted == got ? 1 : 0;
        var danger = wanted >= DangerLevel.High;
        var alarm = got >= DangerLevel.High;
        Dangerous += danger ? 1 : 0;
        _found += danger && alarm ? 1 : 0;
        _imminent += wanted == DangerLevel.Imminent ? 1 : 0;
        _imminentHeard += wanted == DangerLevel.Imminent && alarm ? 1 : 0;
        _alarms += alarm ? 1 : 0;
        _harmless += wanted == DangerLevel.None ? 1 : 0;
        _falseAlarms += wanted == DangerLevel.None && alarm ? 1 : 0;
    }

    public override string ToString() =>
        $"n {_all,4}  exact {Exact:0.000}  recall {Recall:0.000} ({Dangerous - _found} missed of {Dangerous})  false alarms {_falseAlarms} of {_harmless}";

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
