@echo off
rem Finds Python and hands over to demo.py beside this file, which checks its version.
setlocal
set PYTHON=py -3
where py >nul 2>nul || set PYTHON=python
%PYTHON% "%~dp0demo.py" %*
exit /b %ERRORLEVEL%
